"""Make sure that content and output folder can be what they are asked to be, before anything is read."""

from osce_digest.build.report import Order
from osce_digest.errors import Fault, SetupError


def check_folders(order: Order) -> None:
    """Make sure that the site is not written into the content folder, where the next build would read it.

    Raises SetupError.
    """
    content, output = order.content.resolve(), order.output.resolve()
    if output == content or content in output.parents:
        message = (
            f"the site would be written into the content folder {order.content.as_posix()}; choose another --output"
        )
        raise SetupError([Fault(order.output.as_posix(), 0, "output-in-content", message)])
