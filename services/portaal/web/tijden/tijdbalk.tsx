import { useSearchParams } from 'react-router';
import { dagInWoorden } from '../bouwstenen/dag.tsx';
import { useTijden } from './tijden.ts';
import './tijdbalk.css';

/** Says in words which moment this page shows, and lets one choose another. */
export function Tijdbalk() {
  const { geldigOp, bekendOp, beschikbaarOp } = useTijden();
  const [zoek] = useSearchParams();
  const wanneer = geldigOp ? `op ${dagInWoorden(geldigOp)}` : 'vandaag';
  const kennis = bekendOp ? `zoals men het wist op ${dagInWoorden(bekendOp)}` : 'zoals het nu bekend is';
  const stand = beschikbaarOp ? `, volgens het register van ${dagInWoorden(beschikbaarOp)}` : '';
  return (
    <section className="tijdbalk" aria-label="Getoond moment" data-tijden={zoek.toString()}>
      <p className="tijdbalk__zin">
        U ziet wat {wanneer} geldt, {kennis}
        {stand}.
      </p>
    </section>
  );
}
