/** The settings page: shows the fields of the receiver that was chosen, and tests its address. */
(() => {
  const { __ } = window.wp.i18n;
  const receiver = document.getElementById('cw-receiver');
  const row = (name) => document.querySelector(`tr[data-field="${name}"]`);

  const showFields = () => {
    const isForm = receiver.value === 'contact-form-7';
    if (row('action')) row('action').style.display = isForm && row('form') ? 'none' : '';
    if (row('form')) row('form').style.display = isForm ? '' : 'none';
  };
  receiver?.addEventListener('change', showFields);
  if (receiver) showFields();

  const button = document.getElementById('cw-check');
  const result = document.getElementById('cw-check-result');
  // Until here, nothing would happen.
  if (button) button.disabled = false;
  button?.addEventListener('click', async () => {
    result.textContent = __('Asking …', 'clinic-widgets');
    try {
      const data = { action: document.getElementById('cw-action').value };
      const { ok, message } = await window.wp.apiFetch({ path: '/clinic-widgets/v1/check', method: 'POST', data });
      result.textContent = `${ok ? '✓' : '✗'} ${message}`;
    } catch ({ message }) {
      result.textContent = `✗ ${message}`;
    }
  });
})();
