import { metOntwerp } from './ontwerpbegin.ts';
import { Voorliggend } from './voorliggend.tsx';
import { zitIn } from './zaak.ts';
import { Zaakformulier } from './zaakformulier.tsx';

/** The chair or the secretary signs the draft, with its text and the votes in sight. */
export function Component() {
  return (
    <Zaakformulier collectie="ondertekeningen" tab="raadkamer" mag={zitIn} begin={metOntwerp}>
      {(zaak) => <Voorliggend zaak={zaak} stemmen />}
    </Zaakformulier>
  );
}
