pd.DataFrame(REPRODUCED, columns=["metric", "statistic", "unit", "from the tables", "recorded"])
