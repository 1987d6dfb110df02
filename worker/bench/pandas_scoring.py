"""The shipped lead score in pandas: records in, a frame with score, band and contributions out.

usage: pandas_scoring.py LEADS.json SCORES.json TODAY
Written as an experienced user of pandas would write it: whole columns, no loop over leads.
"""

import json
import sys
import time

import numpy as np
import pandas as pd

SLACK = 1e-9
WEIGHTS = np.array([0.20, 0.25, 0.15, 0.20, 0.10, 0.10])
TYPICAL = 0.5
TARGETS = ["Technology", "Finance", "Healthcare", "Consulting"]
INPUTS = [
    "NumberOfEmployees",
    "Website_Visits__c",
    "Content_Downloads__c",
    "Industry",
    "AnnualRevenue",
    "LastActivityDate",
    "Email_Opens__c",
]


def score(records, today):
    leads = pd.DataFrame.from_records(records)
    days = (pd.Timestamp(today) - pd.to_datetime(leads["LastActivityDate"])).dt.days.clip(lower=0).fillna(30)
    values = np.column_stack(
        [
            np.log1p(leads["NumberOfEmployees"].astype(float).fillna(1)) / np.log1p(10_000),
            0.6 * leads["Website_Visits__c"].astype(float).fillna(0) / 50
            + 0.4 * leads["Content_Downloads__c"].astype(float).fillna(0) / 10,
            np.where(leads["Industry"].isin(TARGETS), 1.0, 0.4),
            np.log1p(leads["AnnualRevenue"].astype(float).fillna(0)) / np.log1p(100_000_000),
            1 - days / 60,
            leads["Email_Opens__c"].astype(float).fillna(0) / 30,
        ]
    ).clip(0, 1)
    tenths = np.floor(values @ WEIGHTS * 1000 + 0.5 + SLACK).astype(int)
    parts = (values - TYPICAL) * WEIGHTS * 1000
    shares = np.floor(parts + SLACK).astype(int)
    lost = (parts - shares).round(9)
    left = tenths - 500 - shares.sum(axis=1)
    # The largest remainders get one tenth each; a rest outside 0…6 takes a second round.
    while (left != 0).any():
        step = np.sign(left)
        order = np.where(step[:, None] > 0, -lost, lost)
        first = order.argmin(axis=1)
        rows = np.flatnonzero(step)
        shares[rows, first[rows]] += step[rows]
        lost[rows, first[rows]] -= step[rows]
        left = left - step
    scored = pd.DataFrame({"Id": leads["Id"], "score": tenths / 10})
    scored["band"] = pd.cut(tenths, [-1, 300, 600, 800, 1000], labels=["Low", "Medium", "High", "Critical"])
    scored["completeness"] = leads[INPUTS].notna().mean(axis=1).round(2)
    for factor in range(len(WEIGHTS)):
        scored[f"points{factor}"] = shares[:, factor] / 10
    return scored


def main():
    source, target, today = sys.argv[1:]
    with open(source, encoding="utf8") as file:
        records = json.load(file)
    seconds = []
    for _ in range(5):
        started_at = time.perf_counter()
        scored = score(records, today)
        seconds.append(time.perf_counter() - started_at)
    answers = {
        "score": scored["score"].tolist(),
        "band": scored["band"].tolist(),
        "points": [scored[f"points{factor}"].tolist() for factor in range(len(WEIGHTS))],
    }
    rate = round(len(records) / sorted(seconds)[len(seconds) // 2])
    with open(target, "w", encoding="utf8") as file:
        json.dump({"leadsPerSecond": rate, "answers": answers}, file)


main()
