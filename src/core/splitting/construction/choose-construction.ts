import { obstacle, type SplitObstacle } from '../obstacle.ts';
import { recogniseAngular } from './angular.ts';
import { recogniseCallSites } from './call-sites.ts';
import type { Construction, ConstructionRequest, Recognise } from './construction.ts';
import { recogniseContainer } from './containers.ts';
import { recogniseInversify } from './inversify.ts';
import { recogniseLoaded } from './loaded.ts';
import { recogniseNest } from './nest/recognise-nest.ts';
import { recogniseStrangers } from './strangers.ts';
import { recogniseTsyringe } from './tsyringe.ts';

/** In the order in which they are asked: containers say so themselves, by decorators and registrations. */
const ways: readonly Recognise[] = [
  recogniseStrangers,
  recogniseLoaded,
  recogniseNest,
  recogniseTsyringe,
  recogniseInversify,
  recogniseAngular,
  recogniseContainer,
  recogniseCallSites,
];

/** How the objects of a class come into being. */
export function chooseConstruction(request: ConstructionRequest): Construction | SplitObstacle {
  for (const recognise of ways) {
    const found = recognise(request);
    if (found !== undefined) return found;
  }
  const { model } = request;
  return obstacle({
    code: 'no-construction-site',
    cause: model.node.name ?? model.node,
    reason: `nothing in the project builds ${model.name} with \`new\`, so its constructor may be called by code that is not here`,
    unblock: 'run the tool on a folder that holds the code which builds it',
  });
}
