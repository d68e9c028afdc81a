import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asProblem } from './as-problem.js';
import { PROBLEMS, type ProblemCode } from './catalogue.js';
import { ProblemError } from './problem.js';
import { methodsServedAt } from './served-methods.js';

/** Nobody who asks can do anything about these; the operator and we can. */
const OURS_TO_MEND: readonly ProblemCode[] = ['unexpected', 'input.unrecordable', 'store.access-denied'];

/** The only place where an error becomes an answer: a problem document, never a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = otherMethod(asProblem(thrown), request);
    const { status } = PROBLEMS[problem.code];
    if (OURS_TO_MEND.includes(problem.code)) this.log.error({ request: request.id, fault: problem.cause }, problem.code);
    else if (status > 500) this.log.warn({ request: request.id, fault: String(problem.cause) }, problem.code);
    if (response.headersSent) { // a stream under way: cutting it is the only way left to say that it is not whole
      response.destroy();
      return;
    }
    response.status(status).set({ ...problem.headers, 'content-type': 'application/problem+json; charset=utf-8' });
    response.end(JSON.stringify(problem.document(String(request.id))));
  }
}

/** Nothing answers here by this method; perhaps something does by another. */
const otherMethod = (problem: ProblemError, request: Request): ProblemError => {
  if (problem.code !== 'not-found' || problem.cause === undefined) return problem;
  const methods = methodsServedAt(request);
  return methods.length === 0 ? problem : new ProblemError('method.not-allowed', { headers: { allow: methods.join(', ') } });
};
