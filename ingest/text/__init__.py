"""From pages of text to covers, mastheads, paragraphs and commitments; every piece maps back to its page."""
