/** Words at the end of a company's name that say only what kind of company it is. */
const LEGAL_FORMS = new Set(
  (
    'inc incorporated llc llp lp ltd limited plc corp corporation co company gmbh ag kg ohg ug se sa sas sarl srl spa bv nv ' +
    'ab as asa oy oyj aps pty kk sl sro zoo eood ou oü'
  ).split(' ')
);

/** The domain of a mail address or website in small letters, without `www.`; undefined where there is none. */
export function domainOf(text: string | null): string | undefined {
  const address = text?.trim().toLowerCase();
  if (!address) return undefined;
  const host = address.includes('@')
    ? address.slice(address.lastIndexOf('@') + 1)
    : address.replace(/^[a-z]+:\/\//, '').split(/[/?#:]/)[0];
  const domain = host.replace(/^www\./, '');
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) ? domain : undefined;
}

/** A company's name without the words that say what kind of company it is; the name itself if nothing else is left. */
export function plainCompany(name: string): string {
  const words = name.trim().split(/\s+/);
  while (words.length > 1 && isLegalForm(words[words.length - 1])) words.pop();
  return words.join(' ').replace(/[\s,.]+$/, '') || name.trim();
}

/** How companies are compared: without legal form, capitals, accents and punctuation. */
export function companyKey(name: string): string {
  const plain = plainCompany(name).toLowerCase().replaceAll('&', 'and').normalize('NFD');
  return plain.replace(/[^\p{Letter}\p{Number}]/gu, '');
}

function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(word.toLowerCase().replace(/[^\p{Letter}]/gu, ''));
}
