import { expect, it } from 'vitest';
import { bevoegdvraag } from '../../../services/portaal/web/paginas/regio/bevoegdvraag.ts';

const vraag = (adres: string) => bevoegdvraag(new URLSearchParams(adres));
const HEEL = 'doorGemeente=gm0307&namensGemeente=gm0308&bevoegdheid=inkoop';

it('asks nothing while who, in whose name or what for is missing', () => {
  expect(vraag('doorGemeente=gm0307&namensGemeente=gm0308')).toBeNull();
  expect(vraag('doorGemeente=gm0307&bevoegdheid=inkoop')).toBeNull();
  expect(vraag('namensGemeente=gm0307&bevoegdheid=inkoop')).toBeNull();
  expect(vraag(`${HEEL.replace('inkoop', 'toveren')}`)).toBeNull();
});

it('asks what the address says, and leaves out what is empty or unknown', () => {
  expect(
    vraag(`${HEEL}&doorOrgaan=college&namensOrgaan=tovenaar&bedrag=&domein=bw&geldigOp=2020-01-01`),
  ).toEqual({
    doorGemeente: 'gm0307',
    namensGemeente: 'gm0308',
    doorOrgaan: 'college',
    domein: 'bw',
    bevoegdheid: 'inkoop',
  });
  expect(vraag(HEEL.replace('doorGemeente=gm0307', 'doorOrganisatie=GGD'))).toMatchObject({
    doorOrganisatie: 'GGD',
  });
});
