import { expect } from '@open-wc/testing';
import { updateNodes } from '../../src/content/html/update-nodes.js';

/** Makes a place show other HTML, as a widget does once the HTML inside its tag has changed. */
function update(place: Element, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  updateNodes(place, [...place.childNodes], [...template.content.childNodes], null);
}

function placeWith(html: string): HTMLElement {
  const place = document.createElement('div');
  place.innerHTML = html;
  return place;
}

const control = (place: Element, selector: string) => place.querySelector<HTMLInputElement>(selector)!;

describe('updateNodes', () => {
  it('what is typed into a control never comes to stand in one of another name', () => {
    const place = placeWith('<input name="plan"><input name="note">');
    control(place, '[name=plan]').value = 'A';
    update(place, '<input name="note" class="new"><input name="plan" class="new">');
    expect(control(place, '[name=note]').value).to.equal('');
  });

  it('the mark of a radio button never comes to stand at another answer', () => {
    const place = placeWith('<input type="radio" name="call" value="yes"><input type="radio" name="call" value="no">');
    control(place, '[value=no]').checked = true;
    update(
      place,
      '<input type="radio" name="call" value="no" class="new"><input type="radio" name="call" value="yes" class="new">',
    );
    expect(control(place, '[value=yes]').checked).to.equal(false);
  });

  it('what is typed stays where a control of the same name has other attributes', () => {
    const place = placeWith('<input name="plan">');
    control(place, '[name=plan]').value = 'A';
    update(place, '<p>Before</p><input name="plan" class="new">');
    expect(control(place, '[name=plan].new').value).to.equal('A');
  });
});
