/** Hands a file over to the person, as a click on a link to it would. */
export function bewaar(bestand: Blob, naam: string): void {
  const adres = URL.createObjectURL(bestand);
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
  URL.revokeObjectURL(adres);
}
