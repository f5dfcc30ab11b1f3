
### Markdown in Texten
list-too-deep = Diese Liste ist tiefer als { $depth } Ebenen verschachtelt. Ihre Punkte stehen in der Dokumentation auf Ebene { $depth }.
    .hint = Fassen Sie die Punkte zusammen oder rücken Sie sie eine Ebene weniger weit ein.
image-in-text = Bilder können nicht im Fließtext stehen: Statt „{ $file }“ erscheint nur die Beschreibung des Bildes.
    .hint = Tragen Sie das Bild als eigenen Teil des Tagesordnungspunktes ein.
markup-not-shown = Für Programmcode gibt es in der Dokumentation keine Auszeichnung. Der Text erscheint, wie er dasteht.
    .hint = Schreiben Sie Anführungszeichen („…“) oder einen Apostroph (’) anstelle von ` und ~~~.
link-leads-nowhere = Die Adresse „{ $address }“ führt nicht ins Internet. Der Text erscheint ohne Verweis.
    .hint = Adressen beginnen mit https://, http:// oder mailto:.
table-row-too-long = Diese Zeile der Tabelle hat mehr Zellen als die Kopfzeile. Der Rest steht in ihrer letzten Zelle.
    .hint = Ergänzen Sie die Kopfzeile, oder schreiben Sie \| für einen senkrechten Strich im Text.
