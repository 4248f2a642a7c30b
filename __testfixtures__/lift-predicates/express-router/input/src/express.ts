export interface Request {
  readonly body: { readonly customerId: string; readonly total: number; readonly coupon?: string };
  readonly params: { readonly id: string };
}

export interface Response {
  status(code: number): Response;
  json(body: unknown): void;
}

export type Next = (error?: unknown) => void;

export interface Router {
  post(path: string, ...handlers: ((req: Request, res: Response, next: Next) => unknown)[]): Router;
}

export declare function makeRouter(): Router;
