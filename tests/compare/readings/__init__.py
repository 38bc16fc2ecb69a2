"""What is read out of one account."""
