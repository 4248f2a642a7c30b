import * as planning from './itinerary-planner.js';
import type { Services } from './itinerary-planner.js';

/** Two places build a planner: one for customers, one that only watches. */
export const planners = {
  forCustomers: (services: Services) =>
    new planning.ItineraryPlanner(
      services.maps,
      services.ferries,
      services.weather,
      services.hotels,
      services.wallet,
      services.visas,
      services.trail,
    ),
  silent(services: Services): planning.ItineraryPlanner {
    const { maps, ferries, weather, hotels, wallet, visas } = services;
    return new planning.ItineraryPlanner(maps, ferries, weather, hotels, wallet, visas, { mark: () => undefined });
  },
};
