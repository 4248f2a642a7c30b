export class Logger {
  readonly lines: string[] = [];

  constructor(private readonly echo = false) {}

  info(message: string): void {
    this.write('info', message);
  }

  warn(message: string): void {
    this.write('warn', message);
  }

  error(message: string): void {
    this.write('error', message);
  }

  private write(level: string, message: string): void {
    const line = `${level}: ${message}`;
    this.lines.push(line);
    if (this.echo) {
      console.log(line);
    }
  }
}
