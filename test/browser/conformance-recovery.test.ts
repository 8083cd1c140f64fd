/** An element whose rendering threw renders again once its content is usable. */
import { expect } from '@open-wc/testing';
import { watchConsole } from '../support/page.js';
import { examples, settled, showExample, tags, until } from './support/elements.js';
import { outline } from './support/seen.js';

/** Scripts may set any object, also one that throws. */
const broken = new Proxy(
  {},
  {
    ownKeys() {
      throw new Error('out of order');
    },
  },
);

for (const tag of tags) {
  it(`${tag} recovers from a rendering that threw`, async () => {
    const [example] = examples[tag]!;
    const widget = await showExample(tag, example!);
    const expected = outline(widget);
    const { content } = widget;
    const watch = watchConsole();
    widget.content = broken;
    await until(() => watch.entries.length > 0, 'the error');
    widget.content = content;
    await settled(widget);
    expect([...new Set(watch.stop())]).to.deep.equal(['unhandled: Error: out of order']);
    expect(outline(widget)).to.equal(expected);
  });
}
