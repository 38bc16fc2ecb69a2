"""What an account asserts, through whom, and on what it rests."""
