/**
 * The survey of 29-10-2020 as it stands in the reports, copied apart from the reference set: nine items of the
 * norm, ten of the work, the planning; how many contradictions a reader saw; why cells are blank.
 * j yes, o in development, n no, t words, v not applicable, m several signs at once, . blank.
 */
const TABEL = `
  alkmaar                                      jjtjooott jooonooooo j  1
  almelo                                       jjtjjjjtt jjjjjjjjjj j  0
  flevoland                                    jjtoooott joooojoooo j  1
  amersfoort                                   jjtjnjott jjjjoj.... .  2  extractieverlies-op-paginaniveau
  amsterdam-amstelland                         ootoooott jooooooooo j  0
  oost-veluwe                                  jjtovjott jjjjojojjj j  2
  centraal-gelderland                          jjtjnoott jojoooojoo j  1
  noord-en-midden-drenthe-en-zuidwest-drenthe  ojtonoott joojooonoo j  1
  bergen-op-zoom                               ootoooott jooooooooo j  1
  breda                                        ojtjnoott jjooojoooo j  2
  delft                                        jjtjnjjtt jjojoonnnn n  2
  meierij-en-bommelerwaard                     njtoooott j......... .  2  extractieverlies-op-paginaniveau
  den-haag                                     jjtonnntt oooooonnoj o  2
  kop-van-noord-holland                        jjtoooott joooo..... .  0  extractieverlies-op-paginaniveau
  midden-ijssel                                jjtjnjjtt jjooojjjjj j  1
  achterhoek                                   jjtonjott jojjojoooo j  1
  dordrecht                                    jntjnjjtt jjjnjjjjnj o  2
  vallei-regio                                 jjtjjjjtt jjjjjjnjnn .  4  extractieverlies-op-paginaniveau
  eindhoven                                    jjtjjjjtt jjjjjjojoj .  3  extractieverlies-op-paginaniveau
  zuidoost-drenthe                             nntnooott jooonoonnj o  3
  enschede                                     jjtojoott jooojjoooo j  1
  gouda                                        jjtjnjott jjjojjoooj j  2
  groninger-gemeenten                          jjtjonjtt jjjjojjjjn j  2
  zuid-kennemerland-ijmond-en-haarlemmermeer   ojtoooott joooo..... .  1  extractieverlies-op-paginaniveau
  noord-veluwe                                 jjtjnjjtt jjjjjjjjno j  1
  parkstad-en-beekdaelen                       jjtoooott jjjojoojoo .  3  extractieverlies-op-paginaniveau
  helmond                                      jntjnjott jjjooooojj .  3  extractieverlies-op-paginaniveau
  gooi-en-vechtstreek                          jjtjjjjtt jjjjjjjjjj j  1
  west-friesland                               jjtjnojtt jjjjjojjjo o  1
  fryslan                                      jjtonjjtt .......... .  2  formulier-niet-ingevuld
  holland-rijnland                             jjtjojott jjjjjjjjjj m  2
  maastricht                                   ootoooott oo........ .  0  extractieverlies-op-paginaniveau
  nijmegen-rivierenland                        jjtjnoott jooooonono j  1
  nissewaard                                   jjtojjjtt jjjoojjjnn n  2
  noordoost-brabant-oost                       jjtjojjtt jjoojjojoo .  1  rij-afgebroken-aan-paginaeinde
  waterland                                    jjtjnnott jooojjoooo .  0  extractieverlies-op-paginaniveau
  rotterdam                                    jjtjnojtt jjjojjoooj j  1
  westelijke-mijnstreek                        jjtnnnntt joo....... .  1  extractieverlies-op-paginaniveau
  tilburg                                      notoooo.t joooojnnnn o  1
  utrecht                                      jjtnnnott jjojojnnnn j  1
  noord-en-midden-limburg                      ootjooott .......... .  2  extractieverlies-op-paginaniveau
  vlaardingen                                  jjtonnott nooooooooj o  2
  zeeland                                      jotoooott jooooooooo j  1
  zaanstad                                     jjtnnnott jjooojoojo n  1
  ijssel-vecht                                 ootojojtt njjooooo.. .  2  extractieverlies-op-paginaniveau`;

export const TEKEN = {
  j: 'ja',
  o: 'in-ontwikkeling',
  n: 'nee',
  t: 'tekst',
  v: 'nvt',
  m: 'meervoudig',
  '.': 'leeg',
} as const;

export const METINGEN = TABEL.trim()
  .split('\n')
  .map((regel) => {
    const [slug = '', nvo = '', uitvoering = '', planning = '', tegenstrijdig = '', oorzaak = null] = regel
      .trim()
      .split(/\s+/);
    return { slug, merken: `${nvo}${uitvoering}${planning}`, tegenstrijdig: Number(tegenstrijdig), oorzaak };
  });
