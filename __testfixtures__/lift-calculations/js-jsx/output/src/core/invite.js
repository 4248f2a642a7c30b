/** @returns {number} */
export function calculateDays(team) {
  return team.plan === 'trial' ? 3 : 7 + team.seats * 2;
}
