/** The picture and the video of the examples, and files that tests make: `PUT /files/some-name` keeps a text, which `GET` then answers. */
export function exampleFiles() {
  /** @type {Map<string, string>} */
  const files = new Map();

  /** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
  return async function exampleFile(context, next) {
    const { path, method } = context;
    if (path.startsWith('/images/')) context.url = `/docs${context.url}`;
    if (path.startsWith('/media/')) context.url = `/stories${context.url}`;
    if (!path.startsWith('/files/')) return next();
    if (method === 'PUT') {
      let text = '';
      for await (const chunk of context.req.setEncoding('utf8')) text += chunk;
      files.set(path, text);
      context.status = 204;
    } else if (files.has(path)) {
      context.type = path.endsWith('.wav') ? 'audio/wav' : 'application/json';
      context.body = files.get(path);
    }
  };
}
