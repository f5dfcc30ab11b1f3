"""A LibreOffice of our own, driven from outside. For the scripts beside it, which the system's own Python runs: it has the module uno."""

import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def value(name, content):
    return PropertyValue(Name=name, Value=content)


def office(profile):
    """The process, and its desktop once it answers. `profile` is a folder that no other LibreOffice uses."""
    pipe = f"office{profile.parent.name}{profile.name}"
    process = subprocess.Popen([
        "soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo",
        f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext"])
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.2)
    process.kill()
    sys.exit("LibreOffice does not answer")
