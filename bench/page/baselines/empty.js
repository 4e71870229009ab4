// A content script that does nothing: what the browser takes for any.
