"""When an item was published and when its event took place, and what that rests on."""
