"""`python -m localagent` is `presend`."""

import sys

from localagent.cli import main

if __name__ == "__main__":
    sys.exit(main())
