import subprocess
import sys


def test_builds_load_nothing_of_it() -> None:
    code = (
        "import sys, osce_digest.build.pipeline, osce_digest.build.amend;"
        "print([name for name in sys.modules if 'newsletter' in name or 'mailing' in name or name == 'smtplib'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['osce_digest.catalogue.words.newsletter']"
