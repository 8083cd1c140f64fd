// Two copies that run one behind the other, before either has registered an element, as a bundler or a busy browser runs them.
import '/cw/clinic-widgets.js';
import '/cw/clinic-widgets.js?second';
