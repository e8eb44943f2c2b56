import { expect, it } from 'vitest';
import {
  aanvangInWoorden,
  eindInWoorden,
} from '../../../services/portaal/web/paginas/regio/overeenkomst-woorden.ts';

const aanvang = (
  vroegst: string,
  laatst: string,
  wat: 'ingang' | 'vaststelling' = 'ingang',
  volgens: 'gemeld' | 'gepland' = 'gemeld',
) => aanvangInWoorden({ aanvang: { vroegst, laatst, wat, volgens }, einde: null });

it.each([
  [aanvang('2021-03-01', '2021-03-01'), 'vanaf 1 maart 2021'],
  [aanvang('2021-01-01', '2021-12-31'), 'vanaf 2021'],
  [aanvang('2021-06-01', '2021-06-30'), 'vanaf juni 2021'],
  [aanvang('2021-03-01', '2021-05-31'), 'vanaf tussen 1 maart 2021 en 31 mei 2021'],
  [aanvang('0001-01-01', '2021-05-31'), 'vanaf uiterlijk 31 mei 2021'],
  [aanvang('2017-01-01', '2017-12-31', 'vaststelling'), 'vastgesteld 2017'],
  [aanvang('2021-06-01', '2021-06-30', 'vaststelling', 'gepland'), 'vast te stellen juni 2021'],
  [aanvangInWoorden({ aanvang: null, einde: null }), 'begin niet bekend'],
  [eindInWoorden({ aanvang: null, einde: null }), 'einde niet bekend'],
  [
    eindInWoorden({
      aanvang: null,
      einde: {
        einde: { soort: 'tot', datum: '2023' },
        volgens: 'gemeld',
        vroegst: '2022-12-31',
        laatst: '2022-12-31',
      },
    }),
    'tot 2023',
  ],
])('says when in words: %s', (gezegd, verwacht) => {
  expect(gezegd).toBe(verwacht);
});
