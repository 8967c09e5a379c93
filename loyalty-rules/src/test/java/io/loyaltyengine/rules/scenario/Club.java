package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.source.Format;

/** A program that has something of everything. */
public final class Club {

    /** The program as a file. */
    public static final String YAML = """
            program: club
            version: "1"
            zone: Europe/London
            money: GBP
            currencies:
              POINTS: { kind: points, expires: 1 year, transferable: true, clawBack: unlimited }
              CASH: { kind: cashback, pending: 14 days }
              STATUS: { kind: qualifying, unit: status, expires: 1 year }
            tiers:
              measure: STATUS
              ladder:
                - { tier: bronze, from: 0 }
                - { tier: gold, from: 100, multiply: { POINTS: 1.5 }, perks: [lounge] }
            perks:
              lounge: { quota: 2, per: month }
              cup: { quota: 1, per: month }
            attributes:
              member: { newsletter: bool }
            interactions:
              review: { stars: number }
            stacking:
              - { group: season, take: best }
            rules:
              - id: goods
                lines: line.category == "goods"
                awards:
                  - { perAmount: 1.00, give: 1, currency: POINTS }
                  - { perAmount: 1.00, give: 1, currency: STATUS }
              - id: cash
                when: purchase.total >= 50 && member.newsletter
                awards:
                  - { percent: 2, currency: CASH }
              - id: morning
                when: local.hour < 9
                group: season
                awards:
                  - { multiply: 2, currency: POINTS }
              - id: spring
                when: local.date >= date("2026-03-01") && local.date < date("2026-06-01")
                group: season
                awards:
                  - { multiply: 3, currency: POINTS }
              - id: review
                on: review
                when: activity.stars >= 4 || "writer" in member.segments
                awards:
                  - { fixed: 10, currency: POINTS }
                caps:
                  - { id: day, currency: POINTS, limit: 15, per: day }
              - id: welcome
                on: enrolment
                awards:
                  - { perk: cup }
            rewards:
              - { id: off, currency: POINTS, spend: 100, worth: 1.00, step: 1 }
            conversions:
              - { id: to-cash, currency: POINTS, spend: 100, give: 0.50, to: CASH }
            """;

    private Club() {}

    /** The program. */
    public static Program program() {
        return ProgramFile.parse("club.yaml", YAML, Format.YAML);
    }
}
