/**
 * What no text may hold: half a surrogate pair (it cannot be stored or hashed), control characters other than a tab and
 * a line end, and those that turn the reading direction, by which a text reads as another than it is.
 */
export const ONLEESBAAR =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
