export interface Request {
  readonly body: { readonly name: string; readonly pizzas: { readonly size: number; readonly toppings: string[] }[] };
  readonly params: { readonly id: string };
  readonly query: { readonly page?: string; readonly express?: string };
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Response {
  status(code: number): Response;
  json(body: unknown): void;
}

export type Next = (error?: unknown) => void;
export type Handler = (req: Request, res: Response, next: Next) => unknown;

export class Router {
  readonly #handlers = new Map<string, Handler>();

  post(path: string, ...handlers: Handler[]): this {
    handlers.forEach((handler) => this.#handlers.set(`POST ${path}`, handler));
    return this;
  }

  get(path: string, handler: Handler): this {
    this.#handlers.set(`GET ${path}`, handler);
    return this;
  }

  handle(route: string, req: Request, res: Response, next: Next): unknown {
    return this.#handlers.get(route)?.(req, res, next);
  }
}

/** What goes wrong in a handler goes to the next one. */
export function safely(run: Handler): Handler {
  return async (req, res, next) => {
    try {
      return await run(req, res, next);
    } catch (error) {
      next(error);
      return undefined;
    }
  };
}
