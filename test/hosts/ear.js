// Hears what a policy refuses, from the first moment on.
globalThis.violations = [];
globalThis.document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
  globalThis.violations.push([effectiveDirective, blockedURI, sample].join(' ')),
);
