/** Makes documents. For tests. */

/** The smallest PDF with one line of text on one page. */
export function pdf(tekst: string): Buffer {
  const inhoud = `BT /F1 24 Tf 72 720 Td (${tekst}) Tj ET`;
  const delen = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${inhoud.length} >>\nstream\n${inhoud}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((deel, n) => `${n + 1} 0 obj\n${deel}\nendobj\n`);
  const kop = '%PDF-1.4\n';
  const plekken = delen.map((_, n) => kop.length + delen.slice(0, n).join('').length);
  const tabel = plekken.map((plek) => `${String(plek).padStart(10, '0')} 00000 n \n`).join('');
  const begin = kop.length + delen.join('').length;
  return Buffer.from(
    `${kop}${delen.join('')}xref\n0 6\n0000000000 65535 f \n${tabel}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF\n`,
  );
}
