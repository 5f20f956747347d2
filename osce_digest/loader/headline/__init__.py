"""Derived headlines: what an untitled item is called, made from its lead."""
