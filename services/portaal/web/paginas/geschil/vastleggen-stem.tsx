import { metOntwerp } from './ontwerpbegin.ts';
import { Voorliggend } from './voorliggend.tsx';
import { zitIn } from './zaak.ts';
import { Zaakformulier } from './zaakformulier.tsx';

/** A member votes on the draft, with the draft in sight. */
export function Component() {
  return (
    <Zaakformulier collectie="stemmen" tab="raadkamer" mag={zitIn} begin={metOntwerp}>
      {(zaak) => <Voorliggend zaak={zaak} />}
    </Zaakformulier>
  );
}
