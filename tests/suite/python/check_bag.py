"""Asks the Library of Congress' bagit which bags are valid.

    check_bag.py FOLDER …      prints for each `valid`, or the first line of what is wrong"""

import sys

import bagit


def said(folder):
    try:
        bagit.Bag(folder).validate()
        return "valid"
    except bagit.BagError as error:
        return "wrong: " + str(error).splitlines()[0]
    except (UnicodeError, OSError, ValueError) as error:
        return "wrong: " + type(error).__name__


for folder in sys.argv[1:]:
    print(said(folder))
