"""Send what was made to mail servers, and never the same to the same twice. Knows messages, not what stands in them."""
