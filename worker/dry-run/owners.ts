import type { RouteOutput } from '../lead-routing/output';
import { readRecords } from '../salesforce/records';
import type { RestConnection } from '../salesforce/rest';

type Connection = Pick<RestConnection, 'query'>;

/** Who is who in the org, to compare a route with the owner that a lead has. */
export class Owners {
  private constructor(
    private readonly connection: Connection,
    private readonly members: ReadonlySet<string>,
    private readonly usernames: ReadonlyMap<string, string>,
    private readonly queues: ReadonlyMap<string, string>
  ) {}

  /** Reads users, queues and members of pools. */
  static async read(connection: Connection): Promise<Owners> {
    const [members, users, queues] = await Promise.all([
      connection.query<{ User__c: string; Pool__r: { Name: string } }>(
        'SELECT User__c, Pool__r.Name FROM Routing_Pool_Member__c'
      ),
      connection.query<{ Id: string; Username: string }>('SELECT Id, Username FROM User'),
      connection.query<{ Id: string; DeveloperName: string }>(
        "SELECT Id, DeveloperName FROM Group WHERE Type = 'Queue'"
      )
    ]);
    return new Owners(
      connection,
      new Set(members.map(({ User__c, Pool__r }) => `${Pool__r.Name}:${User__c}`)),
      new Map(users.map(({ Id, Username }) => [Username, Id])),
      new Map(queues.map(({ Id, DeveloperName }) => [DeveloperName, Id]))
    );
  }

  /** Owners of the accounts that routes name, by account. */
  async ofAccounts(routes: readonly (RouteOutput | undefined)[]): Promise<Map<string, string>> {
    const ids = [...new Set(routes.map((route) => route?.account).filter((id) => typeof id === 'string'))];
    if (!ids.length) return new Map();
    const accounts = await readRecords(this.connection, 'Account', ['OwnerId'], ids);
    return new Map([...accounts].map(([id, { OwnerId }]) => [id, String(OwnerId)]));
  }

  /** Whether a lead's owner is where the route would have sent it; undefined when the org does not have that place. */
  isSame(route: RouteOutput, ownerId: string, ofAccounts: ReadonlyMap<string, string>): boolean | undefined {
    if (route.pool) return this.members.has(`${route.pool}:${ownerId}`);
    const target =
      (route.user && this.usernames.get(route.user)) ||
      (route.queue && this.queues.get(route.queue)) ||
      (route.account && ofAccounts.get(route.account));
    return target ? target === ownerId : undefined;
  }
}
