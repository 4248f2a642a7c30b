import { invitations } from './invitations.js';
import { mailer } from './mailer.js';
import { calculateDays } from './core/invite.js';

export async function invite({ team, email }) {
  if (team.members.length + team.pending.length >= team.seats) {
    throw new Error('The team has no free seat');
  }
  const code = await invitations.create(team.id, email);
  const days = calculateDays(team);
  await mailer.send(email, code, days);
  return days;
}

export function Invited({ email, days }) {
  return (
    <p>
      Invited {email}, for {days > 1 ? `${days} days` : 'a day'}
    </p>
  );
}
