"""Drawn pictures for the invented exchange: shapes, no persons."""
from PIL import Image, ImageDraw
S=2
def canvas(w,h,bg):
    im=Image.new('RGB',(w*S,h*S),bg); return im,ImageDraw.Draw(im)
def sc(*p): return [v*S for v in p]
d='inputs/2027-05-11-beispiel/fotos/'
# 1 pin board with dots
im,g=canvas(640,420,'#e9eef0')
g.rectangle(sc(40,30,600,390),fill='#c9a777',outline='#8a6a42',width=8*S)
cards=[(70,60,'#fff6c9'),(250,70,'#d7ecff'),(430,60,'#ffe0d6'),(80,220,'#dff2d8'),(260,230,'#fff6c9'),(430,215,'#e6dcf5')]
dots=[14,9,6,4,11,3]
for (x,y,c),n in zip(cards,dots):
    g.rectangle(sc(x,y,x+140,y+110),fill=c,outline='#9a9a9a',width=S)
    for l in range(3): g.line(sc(x+14,y+20+l*14,x+126-l*22,y+20+l*14),fill='#888',width=3*S)
    for k in range(n):
        cx=x+16+(k%8)*15; cy=y+72+(k//8)*17
        g.ellipse(sc(cx-5,cy-5,cx+5,cy+5),fill=['#c0392b','#1f6f8b','#2e8b57'][k%3])
im.resize((640,420),Image.LANCZOS).save(d+'punktabfrage.png',optimize=True)
# 2 house front, JPEG
im,g=canvas(640,420,'#cfe3f2')
g.rectangle(sc(0,330,640,420),fill='#8fae7a')
g.rectangle(sc(110,150,530,350),fill='#f3e3c5',outline='#8a7a5c',width=3*S)
g.polygon(sc(90,150,320,50,550,150),fill='#a5533f')
for x in (150,240,360,450):
    for y in (180,260):
        g.rectangle(sc(x,y,x+44,y+50),fill='#5b86a5',outline='#ffffff',width=4*S)
g.rectangle(sc(296,262,344,350),fill='#6b4a32')
g.ellipse(sc(40,230,110,300),fill='#5f8a4e'); g.rectangle(sc(70,296,80,345),fill='#6b4a32')
g.ellipse(sc(560,40,610,90),fill='#f4d35e')
im.resize((640,420),Image.LANCZOS).save(d+'haus.jpg',quality=80,optimize=True)
# 3 market stalls, JPEG stored lying on its side with an EXIF orientation
im,g=canvas(420,560,'#f4f1ea')
g.rectangle(sc(0,430,420,560),fill='#d9d2c3')
for k,(x,c) in enumerate([(30,'#0f5c66'),(160,'#a5533f'),(290,'#6b7f3a')]):
    g.rectangle(sc(x,300,x+100,440),fill='#fffdf7',outline='#8a7a5c',width=3*S)
    g.polygon(sc(x-10,300,x+110,300,x+90,240,x+10,240),fill=c)
    g.rectangle(sc(x+10,350,x+90,370),fill=c)
    g.rectangle(sc(x+4,160,x+96,215),fill='#ffffff',outline=c,width=4*S)
    for l in range(2): g.line(sc(x+16,178+l*16,x+84-l*20,178+l*16),fill='#777',width=3*S)
im=im.resize((420,560),Image.LANCZOS)
ex=Image.Exif(); ex[0x0112]=6
im.transpose(Image.Transpose.ROTATE_90).save(d+'markt.jpg',quality=80,exif=ex,optimize=True)
# logo
im,g=canvas(240,120,'#ffffff')
g.rectangle(sc(4,4,236,116),outline='#0f5c66',width=5*S)
g.polygon(sc(24,96,60,24,96,96),fill='#0f5c66'); g.ellipse(sc(110,30,170,90),fill='#a5533f'); g.rectangle(sc(184,30,216,90),fill='#6b7f3a')
im.resize((240,120),Image.LANCZOS).save('inputs/logos/beispiel.png',optimize=True)
