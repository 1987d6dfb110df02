import { createElement } from 'lwc';
import LeadRoutingPath from 'c/leadRoutingPath';

describe('c-lead-routing-path', () => {
  afterEach(() => document.body.replaceChildren());

  it('lists the rules in order, in words and not by colour alone', async () => {
    const element = createElement('c-lead-routing-path', { is: LeadRoutingPath });
    element.path = JSON.stringify([
      { rule: 'segment', label: 'Segment', matched: true, text: '50 employees: SMB has 1 to 200' },
      {
        rule: 'validate',
        label: 'Countries to validate',
        matched: false,
        text: 'country GB is not one of CN, RU, NG'
      }
    ]);
    document.body.appendChild(element);
    const steps = [...element.shadowRoot!.querySelectorAll('li')];
    expect(steps.map((step) => step.textContent)).toEqual([
      'Segment: 50 employees: SMB has 1 to 200',
      'Countries to validate: country GB is not one of CN, RU, NG'
    ]);
    const marks = [
      ...element.shadowRoot!.querySelectorAll<HTMLElement & { alternativeText: string }>('lightning-icon')
    ];
    expect(marks.map(({ alternativeText }) => alternativeText)).toEqual(['Yes', 'No']);
    await expect(element).toBeAccessible();
  });
});
