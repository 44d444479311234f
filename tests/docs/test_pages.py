"""The generated pages of docs/ are current, and everything in them leads somewhere and is a map."""
