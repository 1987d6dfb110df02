import { fill, piecesOf, unfilledIn } from 'c/outreachText';

const VARIABLES = [
  { name: 'price', label: 'Price range', isLong: false },
  { name: 'link', label: 'Meeting link', isLong: false }
];

describe('a text with variables', () => {
  it('is shown with values, and with the labels of what is missing', () => {
    const pieces = piecesOf('Expect [[price]], see [[link]] or [[other]].', VARIABLES, { price: ' 900 ' });
    expect(pieces.map(({ text, isMissing }) => (isMissing ? `<${text}>` : text)).join('')).toBe(
      'Expect 900, see <[Meeting link]> or [[other]].'
    );
  });

  it('is filled, and keeps what has no value or is no variable of the mail', () => {
    expect(fill('[[price]] [[link]] [[other]]', VARIABLES, { price: '[[link]]', other: 'x' })).toBe(
      '[[link]] [[link]] [[other]]'
    );
  });

  it('tells by label what is still missing', () => {
    expect(unfilledIn(['[[link]]', '[[price]]'], VARIABLES, { price: '  ' })).toEqual([
      'Price range',
      'Meeting link'
    ]);
    expect(unfilledIn(['no variable'], VARIABLES, {})).toEqual([]);
  });
});
