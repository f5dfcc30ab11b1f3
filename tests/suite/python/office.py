"""A LibreOffice of our own, driven from outside. For the scripts beside it, which the system's own Python runs: it has the module uno."""

import contextlib
import os
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def value(name, content):
    return PropertyValue(Name=name, Value=content)


@contextlib.contextmanager
def office(profile):
    """Its desktop, once it answers. `profile` is a folder that no other LibreOffice uses."""
    pipe = f"office{profile.parent.name}{profile.name}"
    process = subprocess.Popen([
        "soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo",
        f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext"],
        start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield desktop(pipe)
    finally:
        # What is stored is on the disk; asked to leave while it looks at what was typed, Calc aborts now and then. The program that was
        # started is a launcher: killed alone, it leaves LibreOffice behind, and whoever waits for its output waits for ever.
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def desktop(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.2)
    sys.exit("LibreOffice does not answer")
