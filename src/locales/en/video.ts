/** In a file of its own: it is loaded with a video of a file only, and the other English words are in the widgets. */
export const video = {
  name: 'Video',
  transcript: 'Transcript of the video',
  address: 'Video: {address}',
};
