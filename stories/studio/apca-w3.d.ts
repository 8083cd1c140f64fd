declare module 'apca-w3' {
  /** The luminance of a colour in bytes. */
  export function sRGBtoY(rgb: readonly [number, number, number]): number;
  /** The lightness contrast of a text's luminance on that of its background. */
  export function APCAcontrast(text: number, background: number): number | string;
}
