/** The question looked at more facts, or for longer, than one question may. */
export class VraagTeZwaar extends Error {
  readonly code = 'feiten/vraag-te-zwaar';
}
