/** What a video of a file looks like, and what stands in its place on paper. Loaded with the video, not with each element. */
export const videoStyles = `
.video video { display: block; inline-size: 100%; max-block-size: 80vh; aspect-ratio: auto 16 / 9; }
.video video:focus-within { outline: 3px solid var(--cw-focus, currentcolor); outline-offset: 2px; }
.address { display: none; }
@media (forced-colors: active) {
  .video video { border: 1px solid; }
}
@media print {
  .video video { display: none; }
  .address { display: block; }
  .video ::details-content { content-visibility: visible; }
  .video summary { padding-block: 0; list-style: none; }
}`;
