"""What four programs say about Word files that they did not say about the template of each.

Called with pairs of paths: template, file, template, file, …. Prints a line per new finding, nothing where all is well."""

import sys
from concurrent.futures import ProcessPoolExecutor

import docx
import docx_integrity
import openxml_audit
import quickcheck


def said(path):
    """Findings as text without paths to elements: a loop repeats what its template had."""
    found = {f"quickcheck {code}: {message}" for code, message in quickcheck.findings(path)}
    audit = openxml_audit.OpenXmlValidator(max_errors=0).validate(path)
    found |= {f"openxml-audit: {error.part_uri}: {error.description}" for error in audit.errors}
    integrity = docx_integrity.check(path)
    found |= {f"docx-integrity {finding.code}: {finding.part}: {finding.message}" for finding in integrity}
    try:
        docx.Document(path).paragraphs
    except Exception as error:
        found.add(f"python-docx: {error}")
    return found


def new(pair):
    template, file = pair
    found = said(file)
    if found:
        found -= said(template)
    return [f"{file}: {line}" for line in sorted(found)]


if __name__ == "__main__":
    paths = sys.argv[1:]
    with ProcessPoolExecutor() as pool:
        for lines in pool.map(new, zip(paths[::2], paths[1::2]), chunksize=8):
            for line in lines:
                print(line)
