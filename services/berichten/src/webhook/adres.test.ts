import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { AdresFout, alleenOpenbaar, isOpenbaar, magAdres } from './adres.ts';

describe('an address on the public Internet', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2a00:1450:400e:80c::200e', '2606:4700::6810:84e5'])(
    'is %s',
    (adres) => {
      expect(isOpenbaar(adres)).toBe(true);
    },
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.9.9.9',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.7',
    '192.168.0.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'geen adres',
    '',
  ])('is not %s', (adres) => {
    expect(isOpenbaar(adres)).toBe(false);
  });
});

describe('where something may be sent', () => {
  const mag = (adres: string, eigenMachine = false): boolean => magAdres(new URL(adres), eigenMachine);

  it('is https to a public address or a name', () => {
    expect(mag('https://ontvanger.example/hook')).toBe(true);
    expect(mag('https://ontvanger.example:8443/hook')).toBe(true);
    expect(mag('https://8.8.8.8/hook')).toBe(true);
    for (const adres of [
      'http://ontvanger.example/',
      'ftp://ontvanger.example/',
      'https://a:b@ontvanger.example/',
    ])
      expect(mag(adres)).toBe(false);
  });

  it('is no private address, however it is spelled', () => {
    for (const host of [
      '127.0.0.1',
      '0x7f.1',
      '2130706433',
      '017700000001',
      '[::1]',
      '[::ffff:7f00:1]',
      '10.0.0.1',
    ])
      expect(mag(`https://${host}/`), host).toBe(false);
  });

  it('is this very machine over http, where that is allowed, and nothing else over http', () => {
    expect(mag('http://127.0.0.1:9000/hook', true)).toBe(true);
    expect(mag('http://127.0.0.1:9000/hook')).toBe(false);
    expect(mag('http://10.0.0.1/hook', true)).toBe(false);
    expect(mag('http://ontvanger.example/hook', true)).toBe(false);
    expect(mag('https://127.0.0.1/hook', true)).toBe(false);
  });
});

describe('a name at the moment of connecting', () => {
  const zoek = (naam: string, all: boolean): Promise<unknown> =>
    new Promise((resolve) =>
      alleenOpenbaar(naam, { all }, (fout, adressen: string | LookupAddress[]) => resolve(fout ?? adressen)),
    );

  it('leads nowhere when one of its addresses is not public', async () => {
    for (const all of [true, false]) expect(await zoek('localhost', all)).toBeInstanceOf(AdresFout);
  });

  it('leads nowhere when it has none', async () => {
    expect(await zoek('bestaat-niet.invalid', true)).toBeInstanceOf(Error);
  });

  it('gives what it found, in the form that was asked for', async () => {
    expect(await zoek('8.8.8.8', true)).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(await zoek('8.8.8.8', false)).toBe('8.8.8.8');
  });
});
