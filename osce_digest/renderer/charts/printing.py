"""Print a chart as HTML that a page's template shows as it is. Links have the mark ROOT, as all that desks prepare."""

from osce_digest.markup import Templates, trust


def print_chart(templates: Templates, template: str, chart: object) -> str:
    """Fill the template that the chart's module names."""
    return trust(templates.render(template, {"chart": chart}))
