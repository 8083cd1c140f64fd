/** The part of autocannon that is used here; it brings no types. */
declare module 'autocannon' {
  interface Request {
    method: 'POST';
    headers: Record<string, string>;
    body?: string;
    setupRequest?: (request: Request) => Request;
  }
  interface Result {
    '2xx': number;
    non2xx: number;
    errors: number;
    /** Seconds. */
    duration: number;
  }
  export default function autocannon(options: {
    url: string;
    connections: number;
    /** Milliseconds. */
    sampleInt?: number;
    duration?: number;
    amount?: number;
    requests: Request[];
  }): Promise<Result>;
}
