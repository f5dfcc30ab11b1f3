"""The texts of the QR codes in pictures, sorted: called with paths of pictures, prints a line for each code."""

import sys

import zxingcpp
from PIL import Image

if __name__ == "__main__":
    found = [code.text for path in sys.argv[1:] for code in zxingcpp.read_barcodes(Image.open(path))]
    print("\n".join(sorted(found)))
