export interface Frame {
  width: number
  height: number
  progressive: boolean
  /** One (grey) or three; `across` and `down` are how densely each is sampled. */
  components: { id: number; across: number; down: number; table: number }[]
}
export interface HuffmanSpec {
  /** How many codes there are of 1, 2, … 16 bits. */
  counts: Uint8Array
  symbols: Uint8Array
}
export interface Scan {
  parts: { component: number; dc: HuffmanSpec | undefined; ac: HuffmanSpec | undefined }[]
  /** The coefficients it brings, first to last. */
  from: number
  to: number
  /** Progressive: the bit positions known before and after it. */
  high: number
  low: number
  restart: number
  data: Buffer
}
export interface Jpeg {
  /** The file without anything but its picture. */
  content: Buffer
  frame: Frame
  /** By table number, in the order coefficients come. */
  quantization: Uint16Array[]
  scans: Scan[]
  /** 1 to 8, as the camera was held. */
  orientation: number
  /** Its components are red, green and blue as they are. */
  rgb: boolean
}
/** Three bytes a pixel: red, green, blue. */
export interface Picture {
  width: number
  height: number
  data: Uint8Array
}
