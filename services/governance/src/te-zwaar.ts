/** The question looked at more facts, or for longer, than one question may. */
export class VraagTeZwaar extends Error {
  readonly code = 'governance/vraag-te-zwaar';
}
