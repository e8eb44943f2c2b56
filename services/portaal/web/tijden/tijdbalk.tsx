import { useIsFetching } from '@tanstack/react-query';
import { Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';
import { usePaginatijd } from './momenten.ts';
import { useOnthouden } from './onthoud.ts';
import { type Tijdvraag, useTijden } from './tijden.ts';
import { Tijdkeuze } from './tijdkeuze.tsx';
import { Tijdlijn } from './tijdlijn.tsx';
import { vergelijkAdres } from './vergelijk-adres.ts';
import { useZetTijden } from './zet-tijden.ts';
import { isNu, momentZin } from './zin.ts';
import './tijdbalk.css';

const t = teksten.tijd;
const PANEEL = 'tijdbalk-paneel';

/** Where the two moments can be compared of what this page is about, if anywhere. */
function Vergelijk({ tijden }: { readonly tijden: Tijdvraag }) {
  const { dossiers } = usePaginatijd();
  const [dossier] = dossiers;
  const adres = dossier && vergelijkAdres(dossier, tijden);
  return adres ? (
    <p className="tijdbalk__vergelijk">
      <Schakel naar={adres}>{t.vergelijk.kort}</Schakel>
    </p>
  ) : null;
}

/** Says in words which moment this page shows, and lets one choose another. */
export function Tijdbalk() {
  const tijden = useTijden();
  const zet = useZetTijden();
  const { tijdloos } = usePaginatijd();
  const [open, zetOpen] = useOnthouden('tijdbalk');
  const bezig = useIsFetching() > 0;
  const nu = isNu(tijden);
  if (tijdloos)
    return (
      <section className="tijdbalk" aria-label={t.getoond}>
        <div className="tijdbalk__rij">
          <p className="tijdbalk__zin">{t.tijdloos}</p>
        </div>
      </section>
    );
  return (
    <section
      className={`tijdbalk${nu ? '' : ' tijdbalk--anders'}${open ? ' tijdbalk--open' : ''}`}
      aria-label={t.getoond}
    >
      <div className="tijdbalk__rij">
        <p className="tijdbalk__zin">
          <span className="tijdbalk__merk">{nu ? t.nu : t.nietNu}</span> {momentZin(tijden)}
        </p>
        <div className="rij niet-afdrukken">
          {!nu && (
            <button
              type="button"
              className="nl-button nl-button--primary"
              onClick={() => zet({ geldigOp: '', bekendOp: '', beschikbaarOp: '' })}
            >
              {t.terugNaarNu}
            </button>
          )}
          <button
            type="button"
            className="nl-button nl-button--default"
            aria-expanded={open}
            aria-controls={PANEEL}
            onClick={() => zetOpen(!open)}
          >
            {open ? t.sluit : t.kies}
          </button>
        </div>
      </div>
      <div id={PANEEL} className="tijdbalk__paneel niet-afdrukken" hidden={!open} aria-busy={bezig}>
        {open && (
          <>
            <Tijdkeuze />
            <Tijdlijn />
            <Vergelijk tijden={tijden} />
          </>
        )}
      </div>
    </section>
  );
}
