import { Veldgroep } from '../../bouwstenen/veld.tsx';
import { Vinkje } from '../../bouwstenen/vinkje.tsx';
import { useVeld, type Veldprops } from '../formulier-context.ts';
import { alsLijst, zelfde } from '../waarden.ts';

/** Several of the parties of the file. */
export function Partijvinkjes({ pad, vrij }: Veldprops) {
  const v = useVeld(pad, true);
  const gekozen = alsLijst(v.waarde);
  const { partijen = [] } = v.keuzes;
  return (
    <Veldgroep id={v.id} label={v.label} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      <div className="keuzes keuzes--kolommen">
        {partijen.map(({ waarde, naam, partij }) => (
          <Vinkje
            key={waarde}
            aan={gekozen.some((een) => zelfde(een, partij))}
            zet={(aan) => v.zet(aan ? [...gekozen, partij] : gekozen.filter((een) => !zelfde(een, partij)))}
          >
            {naam}
          </Vinkje>
        ))}
      </div>
    </Veldgroep>
  );
}
